/**
 * Meeting addresses of sessions. They are private: organizers read and write them, and nothing
 * public depends on this room.
 */
package org.seminararchive.meeting;
