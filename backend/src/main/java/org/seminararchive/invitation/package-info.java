/**
 * Personal links by which speakers edit one talk. They and what waits for an organizer are private:
 * nothing public depends on this room.
 */
package org.seminararchive.invitation;
