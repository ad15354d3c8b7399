/** Sends a request after a pause in typing; outdated responses are ignored. */

/** Length of the pause in milliseconds. */
const PAUSE = 500;

/**
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => void} tell
 * @param {number} [pause]
 */
export function liveCheck(ask, tell, pause = PAUSE) {
  let latest = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const stop = () => {
    latest += 1;
    clearTimeout(waiting);
  };
  const now = async () => {
    stop();
    const question = latest;
    const answer = await ask();
    if (question === latest) tell(answer);
  };
  return {
    now,
    /** Ignores the response to the current request. */
    stop,
    soon() {
      stop();
      waiting = setTimeout(now, pause);
    },
  };
}
