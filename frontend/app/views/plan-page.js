/** Plans the next sessions by a rule: preview with holidays and numbers, then one request. */
import { Problem } from '../api.js';
import { newKey } from '../editing/draft.js';
import { plannedDays, plannedTalks } from '../editing/session-plan.js';
import { toWall } from '../editing/zoned-time.js';
import { planForm, planPreview } from '../elements/plan-form.js';
import { html } from '../html.js';
import { deskPage } from './desk-page.js';
import { withToken } from './with-token.js';

/** @import { PlannedDay, Rule } from '../editing/session-plan.js' */

export const planPage = withToken(async (given) => {
  const { api, reading, reader, own } = given;
  const { words } = reader;
  const { items } =
    own.length > 0 ? await reading.talks(`?sort=-start&limit=100&series=${own.join(',')}`) : { items: [] };
  const [last] = items;
  const mine = (/** @type {Talk} */ { session }) =>
    session.numbers.map(({ series }) => series).filter((slug) => own.includes(slug));
  const zone = last?.session.timeZone ?? reader.series.get(own[0])?.timeZone ?? reader.zone;
  const today = toWall(reader.now.toISOString(), zone).day;
  /** @type {Rule} */
  let rule = {
    series: last ? mine(last) : own.slice(0, 1),
    weeks: ['2', '4'],
    weekday: '4',
    time: last ? toWall(last.session.start, zone).time : '10:30',
    from: today,
    count: '6',
  };
  /** @type {PlannedDay[]} */
  let days = [];
  /** @type {Talk[] | null} result of the dry run or of the write */
  let talks = null;
  let isWritten = false;
  let problem = '';
  let key = newKey();
  replan();
  return page();

  function replan() {
    const taken = items.filter((talk) => mine(talk).some((slug) => rule.series.includes(slug)));
    days = plannedDays(rule, new Set(taken.map(({ session }) => toWall(session.start, zone).day)));
    changed();
  }

  function changed() {
    talks = null;
    isWritten = false;
    problem = '';
    key = newKey();
  }

  /** @param {boolean} dryRun */
  async function send(dryRun) {
    const chosen = days.filter(({ isChosen }) => isChosen).map(({ day }) => day);
    problem = chosen.length > 0 ? '' : words.nothingPlanned;
    if (problem) return 'problems';
    try {
      talks = await api.announceAll(plannedTalks(chosen, rule, zone), { key, dryRun });
      isWritten = !dryRun;
      return 'preview';
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem = error.errors[0]?.detail ?? error.detail ?? error.message;
      return 'problems';
    }
  }

  /** @returns {Page} */
  function page() {
    return deskPage(
      {
        title: words.planTitle,
        path: '/organize/plan',
        lead: words.planLead,
        again: page,
        verbs: {
          edit: ({ name, value }) => {
            rule = { ...rule, [name]: value };
            replan();
          },
          choose: ({ name, value, on }) => {
            const others = rule[/** @type {'weeks'} */ (name)].filter((each) => each !== value);
            rule = { ...rule, [name]: on ? [...others, value] : others };
            replan();
          },
          'choose-day': ({ value, on }) => {
            days = days.map((each) => (each.day === value ? { ...each, isChosen: on } : each));
            changed();
          },
          look: () => send(true),
          write: () => send(false),
        },
        content: html`${planForm(rule, days, own, zone, reader)}
        ${problem && html`<p class="problem" id="problems" tabindex="-1" role="alert">${problem}</p>`}
        ${talks ? planPreview(talks, isWritten, reader) : html`<p class="buttons"><button type="button" class="button" data-verb="look">${words.planLook}</button></p>`}`,
      },
      given,
    );
  }
});
