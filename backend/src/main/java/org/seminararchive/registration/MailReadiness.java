package org.seminararchive.registration;

import java.util.List;

/** Whether this server can send mails, without which no sign-up can be confirmed. */
public interface MailReadiness {
  /** Names of the variables that the operator has to set; empty if mails are sent. */
  List<String> missing();
}
