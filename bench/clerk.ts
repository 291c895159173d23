// node bench/clerk.ts [--port 18101]: a model on the loopback that books with the agent's tools, for any evaluation
// over HTTP: start the server with LLM_PROVIDER=openai-compatible, LLM_MODEL=emulated and the address printed here.
import { parseArgs } from 'node:util'
import { emulateModel } from '#emulators/model.ts'
import { clerk } from '#emulators/model-clerk.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '18101' } } })
const model = await emulateModel({ mind: clerk(), port: Number(values.port) })
console.log(`LLM_BASE_URL=${model.baseUrl} LLM_API_KEY=${model.key}`)
