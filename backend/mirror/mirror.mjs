// Keeps an exact copy of a seminar archive in one JSON file:  node mirror.mjs https://host/api/v1 copy.json [--follow]
import { readFile, rename, writeFile } from 'node:fs/promises'

const [api, file, follow] = process.argv.slice(2)
const tables = { series: 'series', session: 'sessions', speaker: 'speakers', talk: 'talks' }
const nothing = { next: 0, series: {}, sessions: {}, speakers: {}, talks: {} }
const copy = await readFile(file, 'utf8').then(JSON.parse, (e) => (e.code === 'ENOENT' ? nothing : Promise.reject(e)))

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
  }
  behind = items.length > 0
  copy.next = next
  if (behind) await writeFile(`${file}.new`, JSON.stringify(copy), { flush: true }).then(() => rename(`${file}.new`, file))
}
