/** Presentations: what this archive is about. Stands on sessions and speakers. */
package org.seminararchive.talk;
