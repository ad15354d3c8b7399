/** Changes of an invited speaker as a request body (JSON Merge Patch, RFC 7396). */
import { namePatches, talkPatch } from './talk-body.js';

/** @import { TalkForm } from './talk-form.js' */
/** @typedef {{slides?: boolean, recording?: boolean}} Consent */

/** Languages without a text are omitted. @param {TextMap} map */
const written = (map) => Object.fromEntries(Object.entries(map).filter(([, text]) => text.trim()));

/**
 * Speakers are sent with their names, which belong to other resources elsewhere.
 * @param {TalkForm} base as it was read
 * @param {TalkForm} form
 * @param {Consent} consent
 */
export function invitationPatch(base, form, consent) {
  const patch = talkPatch(base, form);
  const speakers = form.speakers.map(({ id, role, name, affiliation }) => {
    const from = written(affiliation);
    return { id, role, name: written(name), ...(Object.keys(from).length > 0 && { affiliation: from }) };
  });
  const isRenamed = namePatches(base, form).length > 0;
  return { ...patch, ...((patch.speakers || isRenamed) && { speakers }), consent };
}
