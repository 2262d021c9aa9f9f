import { graphql } from '../../graphql/documents.js';
import type { DocumentByNumberQuery, LibraryPageQuery } from '../../generated/graphql/graphql.js';

/** What a list shows of a document. */
export const DocumentLine = graphql(`
  fragment DocumentLine on Document {
    id
    number
    slug
    title
    kind
    period
    country
    state
    changedAt
    place {
      id
      kind
      title
      address
    }
    municipality {
      id
      name
    }
    languages {
      id
      language
      title
      stale
      current {
        id
        name
        mediaType
        size
      }
    }
  }
`);

export const FolderFacts = graphql(`
  fragment FolderFacts on DocumentFolder {
    id
    number
    name
    names {
      language
      text
    }
    parentId
    readers
    documentCount
    viewerMayPutIn
    version
  }
`);

export const DocumentsPage = graphql(`
  query DocumentsPage($filter: DocumentFilter, $order: DocumentOrder, $first: Int) {
    documents(filter: $filter, order: $order, first: $first) {
      items {
        id
        ...DocumentLine
      }
      next
      kinds
      languages
    }
  }
`);

export const LibraryPage = graphql(`
  query LibraryPage($placeId: ID!, $filter: DocumentFilter, $order: DocumentOrder, $first: Int) {
    library(placeId: $placeId) {
      id
      viewerMayPutIn
      viewerMayKeep
      streamIds
      place {
        id
        kind
        title
        address
      }
      folders {
        id
        ...FolderFacts
      }
    }
    documents(filter: $filter, order: $order, first: $first) {
      items {
        id
        ...DocumentLine
      }
      next
      kinds
      languages
    }
  }
`);

/** What decides about a tab. */
export const LibraryFacts = graphql(`
  query LibraryFacts($placeId: ID!, $filter: DocumentFilter!) {
    library(placeId: $placeId) {
      id
      viewerMayPutIn
      folders {
        id
      }
    }
    documents(filter: $filter, first: 1) {
      items {
        id
      }
    }
  }
`);

export const LibraryFolders = graphql(`
  query LibraryFolders($placeId: ID!) {
    library(placeId: $placeId) {
      id
      folders {
        id
        ...FolderFacts
      }
    }
  }
`);

export const VersionFacts = graphql(`
  fragment VersionFacts on DocumentVersion {
    id
    ordinal
    basedOn
    changes
    addedAt
    addedBy {
      ...Name
    }
    name
    mediaType
    size
    sha256
    width
    height
    url
    smallUrl
    urlUntil
  }
`);

export const DocumentByNumber = graphql(`
  query DocumentByNumber($number: Int!) {
    document(number: $number) {
      id
      number
      slug
      title
      kind
      period
      country
      licence
      state
      archivedAt
      notice
      noticeLanguage
      folderId
      version
      streamId
      addedAt
      viewerMayKeep
      viewerMayEdit
      addedBy {
        ...Name
      }
      municipality {
        id
        number
        slug
        name
      }
      place {
        id
        kind
        title
        address
      }
      languages {
        id
        language
        title
        origin
        stale
        versions {
          id
          ...VersionFacts
        }
      }
      revisions(first: 10) {
        ...RevisionLines
        items {
          id
        }
      }
    }
  }
`);

export type ShownDocument = DocumentByNumberQuery['document'];
export type ShownLanguage = ShownDocument['languages'][number];
export type ShownLibrary = LibraryPageQuery['library'];

export const AddDocument = graphql(`
  mutation AddDocument($input: AddDocumentInput!) {
    addDocument(input: $input) {
      id
      number
      slug
    }
  }
`);

export const AddDocumentVersion = graphql(`
  mutation AddDocumentVersion($input: AddVersionInput!) {
    addDocumentVersion(input: $input) {
      id
      version
    }
  }
`);

export const EditDocument = graphql(`
  mutation EditDocument($input: EditDocumentInput!) {
    editDocument(input: $input) {
      id
      version
    }
  }
`);

export const MoveDocument = graphql(`
  mutation MoveDocument($input: MoveDocumentInput!) {
    moveDocument(input: $input) {
      id
      version
      folderId
    }
  }
`);

export const ArchiveDocument = graphql(`
  mutation ArchiveDocument($input: ArchiveDocumentInput!) {
    archiveDocument(input: $input) {
      id
      version
      state
    }
  }
`);

export const ReopenDocument = graphql(`
  mutation ReopenDocument($id: ID!) {
    reopenDocument(id: $id) {
      id
      version
      state
    }
  }
`);

export const AddDocumentFolder = graphql(`
  mutation AddDocumentFolder($input: AddFolderInput!) {
    addDocumentFolder(input: $input) {
      id
      number
    }
  }
`);

export const EditDocumentFolder = graphql(`
  mutation EditDocumentFolder($input: EditFolderInput!) {
    editDocumentFolder(input: $input) {
      id
      version
    }
  }
`);

export const RemoveDocumentFolder = graphql(`
  mutation RemoveDocumentFolder($id: ID!) {
    removeDocumentFolder(id: $id)
  }
`);
