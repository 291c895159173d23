// Whether this build talks to a server or to the demo that imitates one, and where the server is.
const { VITE_API_URL, VITE_MOCK_MODE } = import.meta.env

export const isDemo = VITE_MOCK_MODE === 'true' || (VITE_MOCK_MODE !== 'false' && !VITE_API_URL)

export const apiUrl: string = VITE_API_URL || 'http://localhost:8000/api'
