// Receives a seminar archive's webhooks:  WEBHOOK_SECRET=whsec_… node receiver.mjs 8099
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64')
const tolerance = 5 * 60

// True if the archive sent the message within the last five minutes.
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signatures = '' } = headers
  if (!(Math.abs(Date.now() / 1000 - Number(seconds)) <= tolerance)) return false
  const right = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest()
  return signatures.split(' ').some((signature) => {
    const [version, text = ''] = signature.split(',')
    const given = Buffer.from(text, 'base64')
    return version === 'v1' && given.length === right.length && timingSafeEqual(given, right)
  })
}

const seen = new Set() // messages may be repeated: a real receiver stores this together with its results
const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end()
  const { type, data } = JSON.parse(body)
  if (!seen.has(request.headers['webhook-id'])) console.log(type, data.id ?? '')
  seen.add(request.headers['webhook-id'])
  response.writeHead(204).end()
})
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('listening on', server.address().port))
