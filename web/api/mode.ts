// Whether this build talks to a server or to the demo that imitates one, and where the server is.
export const isDemo =
  import.meta.env.VITE_MOCK_MODE === 'true' ||
  (import.meta.env.VITE_MOCK_MODE !== 'false' && !import.meta.env.VITE_API_URL)

export const apiUrl: string = import.meta.env.VITE_API_URL || 'http://localhost:8000/api'
