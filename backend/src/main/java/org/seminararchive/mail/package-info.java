/**
 * Mails to readers: an outbox in the database, which is written with the cause of a mail and sent
 * by one server at a time, and what organizers may do with it.
 */
package org.seminararchive.mail;
