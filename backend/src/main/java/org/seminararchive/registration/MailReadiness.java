package org.seminararchive.registration;

import java.util.List;

/** Implemented by the mail package: whether this server can send mails, which sign-ups require. */
public interface MailReadiness {
  /** Names of missing variables; empty if mails can be sent. */
  List<String> missing();
}
