/**
 * Meeting addresses of sessions. Private: only organizers read and write them, and nothing public
 * depends on this package.
 */
package org.seminararchive.meeting;
