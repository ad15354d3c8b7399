/** What a user of the generated client writes: URL TOKEN RECEIVER, or the FILE of a message. */
import { readFileSync } from 'node:fs';
import {
  Configuration,
  ResponseError,
  SessionsApi,
  TalksApi,
  WebhookMessageFromJSON,
  WebhooksApi,
  type ReturnedText,
  type TalkRequest,
} from './client/index.js';

const words = (text?: ReturnedText) => (typeof text === 'string' ? text : text?.en);

const [basePath = '', accessToken, receiver = ''] = process.argv.slice(2);
if (accessToken === undefined) {
  const { type, data } = WebhookMessageFromJSON(JSON.parse(readFileSync(basePath, 'utf8')));
  console.log(`received ${type}: ${data.resource === 'talk' ? words(data.state?.title) : data.resource}`);
} else {
  const configuration = new Configuration({ basePath, accessToken });
  const talks = new TalksApi(configuration);

  console.log(`list ${(await talks.listTalks()).total}`);
  console.log(`filter ${(await talks.listTalks({ year: [2023], series: ['mlphys'], language: ['ja'] })).total}`);
  const english = (await talks.listTalks({ lang: 'en' })).items[0];
  console.log(`lang ${typeof english?.title === 'string'} ${english?.titleLanguage}`);
  const less = (await talks.listTalks({ fields: ['title'] })).items[0];
  console.log(`fields ${less?.title !== undefined} ${less?.id === undefined}`);
  const session = await new SessionsApi(configuration).getSessionByNumber({ slug: 'dlap', number: '58' });
  console.log(`item ${session.numbers?.map(({ series, number }) => `${series} ${number}`).join(', ')}`);

  const webhook = await new WebhooksApi(configuration).createWebhook({
    webhookRequest: { url: receiver, series: ['dlap'] },
  });
  console.log(`webhook ${webhook.state}`);
  const talkRequest: TalkRequest = {
    title: { en: 'A talk by a generated client' },
    language: 'en',
    speakers: [{ name: { en: 'Ada Script' } }],
    session: { start: new Date('2099-05-02T10:30:00+09:00'), series: ['dlap'] },
  };
  const rehearsed = await talks.createTalk({ talkRequest, dryRun: true });
  console.log(`dry run ${rehearsed.dryRun}: ${words(rehearsed.title)}`);
  const created = await talks.createTalkRaw({ talkRequest });
  const { id = '' } = await created.value();
  console.log(`post ${created.raw.status}: ${words((await talks.getTalk({ id })).title)}`);
  const patched = await talks.changeTalk({
    id,
    ifMatch: created.raw.headers.get('ETag') ?? '',
    talkPatch: { part: null, remarks: { en: 'Changed' } },
  });
  console.log(`patch ${words(patched.remarks)}`);
}
