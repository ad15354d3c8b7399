package org.seminararchive.access;

/** Actions of the audit log. The constant names are stored in the database and used in the API. */
public enum AuditedAction {
  createToken,
  /** The last admin token was replaced by changing the setting that contains it. */
  replaceToken,
  revokeToken,
  createWebhook,
  resumeWebhook,
  deleteWebhook
}
