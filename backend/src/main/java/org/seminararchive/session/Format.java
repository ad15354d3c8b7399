package org.seminararchive.session;

/** How one takes part. Unknown stays empty. */
public enum Format {
  online,
  hybrid,
  onsite
}
