import { graphql } from '../../graphql/documents.js';

export const AllThemes = graphql(`
  query AllThemes {
    themes(withRetired: true) {
      id
      number
      name
      retired
      version
      names {
        language
        text
      }
    }
  }
`);

export const ThemePage = graphql(`
  query ThemePage($themeId: ID!, $first: Int) {
    groups(themeId: $themeId, first: 50) {
      items {
        id
        number
        slug
        name
        memberCount
        community {
          id
          name
        }
      }
    }
    themedThreads(themeId: $themeId, first: $first) {
      items {
        id
        number
        slug
        title
        language
        lastPostAt
        postCount
        group {
          id
          number
          slug
          name
        }
        community {
          id
          number
          slug
          name
          shortName
        }
      }
      next
    }
  }
`);

export const AddTheme = graphql(`
  mutation AddTheme($input: AddThemeInput!) {
    addTheme(input: $input) {
      id
    }
  }
`);

export const RenameTheme = graphql(`
  mutation RenameTheme($id: ID!, $version: Int!, $names: [LabelInput!]!) {
    renameTheme(id: $id, version: $version, names: $names) {
      id
    }
  }
`);

export const RetireTheme = graphql(`
  mutation RetireTheme($id: ID!, $retired: Boolean) {
    retireTheme(id: $id, retired: $retired) {
      id
    }
  }
`);
