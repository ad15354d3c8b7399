// Keeps an exact copy of a seminar archive in one JSON file:  node mirror.mjs https://host/api/v1 copy.json [--follow]
// With --files also the files of talks, by their SHA-256 in copy.json.files.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'

const [api, file, ...options] = process.argv.slice(2)
const [follow, files] = ['--follow', '--files'].map((option) => options.includes(option))
const tables = { series: 'series', session: 'sessions', speaker: 'speakers', talk: 'talks' }
const nothing = { next: 0, series: {}, sessions: {}, speakers: {}, talks: {} }
const copy = await readFile(file, 'utf8').then(JSON.parse, (e) => (e.code === 'ENOENT' ? nothing : Promise.reject(e)))
if (files) await mkdir(`${file}.files`, { recursive: true })

const write = (path, content) => writeFile(`${path}.new`, content, { flush: true }).then(() => rename(`${path}.new`, path))

async function keep(url, sha256) { // a file never changes
  const path = `${file}.files/${sha256}`
  if (await stat(path).catch(() => false)) return
  const answer = await fetch(new URL(new URL(url).pathname, api))
  const content = Buffer.from(await answer.arrayBuffer())
  if (createHash('sha256').update(content).digest('hex') === sha256) await write(path, content)
  else console.error(`${answer.status} or another content: ${url}`)
}

for (let behind = true; behind || follow; ) {
  const answer = await fetch(`${api}/changes?since=${copy.next}&limit=1000&wait=${follow ? 30 : 0}`)
  if (!answer.ok) throw new Error(await answer.text())
  const { items, next } = await answer.json()
  for (const { action, resource, id, state } of items) {
    if (action === 'delete') delete copy[tables[resource]][id]
    else copy[tables[resource]][id] = state
  }
  for (const talk of Object.values(copy.talks)) { // shows its session and speakers as they are now
    const { remarks, revision, updated, ...session } = copy.sessions[talk.session.id]
    talk.session = session
    for (const speaker of talk.speakers) speaker.name = copy.speakers[speaker.id].name
    for (const { url, file: stored, keptCopy } of files ? talk.materials : []) {
      if (stored) await keep(url, stored.sha256)
      if (keptCopy?.url) await keep(new URL(keptCopy.url, api), keptCopy.sha256)
    }
  }
  behind = items.length > 0
  copy.next = next
  if (behind) await write(file, JSON.stringify(copy))
}
