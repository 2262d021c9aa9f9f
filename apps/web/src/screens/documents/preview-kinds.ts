/** What can be shown beside the page: pictures, PDF by the browser's own viewer, and text. */
export type PreviewKind = 'picture' | 'pdf' | 'text';

/** More text than this nobody reads in a preview. */
export const mostText = 200_000;
const mostPdf = 25_000_000;

export function previewOf({ mediaType, size }: { mediaType: string; size: number }): PreviewKind | null {
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType === 'application/pdf') return size <= mostPdf && hasViewer() ? 'pdf' : null;
  return mediaType.startsWith('text/') ? 'text' : null;
}

/** A browser without a viewer, as on most phones, would show an empty frame. Asked only once somebody is there: the server has none. */
const hasViewer = (): boolean => !import.meta.env.SSR && navigator.pdfViewerEnabled;
