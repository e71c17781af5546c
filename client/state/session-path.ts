/** Where the API answers about a session; what belongs to it lies below. */
export const sessionPath = (id: string): string => `/api/sessions/${encodeURIComponent(id)}`;
