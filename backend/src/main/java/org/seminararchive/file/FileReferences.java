package org.seminararchive.file;

import java.util.stream.Stream;

/** Texts outside the journal that may contain URLs of files, such as pending proposals. */
public interface FileReferences {
  /**
   * Runs in a transaction.
   *
   * @param part a text that every file URL contains
   */
  Stream<String> textsWith(String part);
}
