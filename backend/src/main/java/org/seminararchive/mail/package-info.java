/**
 * Mails to readers: an outbox in the database, written in the transaction of a mail's cause and
 * sent by one server at a time, and its administration by organizers.
 */
package org.seminararchive.mail;
