import type { Sql } from '#platform';

/** One of a post's attachments as it stands. */
export interface AttachmentRow {
  fileId: string;
  alt: string | null;
  mediaType: string;
}

/** The attachments of a post, in order. */
export function attachmentsOf(postId: string): Sql {
  return {
    name: 'discussions.attachment.of-post',
    text: `select a.file_id as "fileId", a.alt, f.media_type as "mediaType"
      from discussions.attachment a join platform.stored_file f on f.id = a.file_id
      where a.post_id = $1::uuid order by a.position`,
    values: [postId],
  };
}

/** Writes a post's attachments in their order; those that stood there before get their new place and words. */
export function placeAttachments(
  postId: string,
  placed: readonly { fileId: string; alt: string | null }[],
): Sql {
  return {
    name: 'discussions.attachment.place',
    text: `insert into discussions.attachment (post_id, file_id, position, alt)
      select $1::uuid, given.file_id, given.place - 1, given.alt
      from unnest($2::uuid[], $3::text[]) with ordinality as given(file_id, alt, place)
      on conflict (post_id, file_id) do update set position = excluded.position, alt = excluded.alt`,
    values: [postId, placed.map((one) => one.fileId), placed.map((one) => one.alt)],
  };
}

export function removeAttachments(postId: string, fileIds: readonly string[]): Sql {
  return {
    name: 'discussions.attachment.remove',
    text: `delete from discussions.attachment where post_id = $1::uuid and file_id = any($2::uuid[])`,
    values: [postId, fileIds],
  };
}
