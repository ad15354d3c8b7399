package org.seminararchive.access;

/** What the audit log remembers. The constants are the words in the database and in the API. */
public enum AuditedAction {
  createToken,
  /** As the last admin token, by another value of the setting that named it. */
  replaceToken,
  revokeToken,
  createWebhook,
  resumeWebhook,
  deleteWebhook
}
