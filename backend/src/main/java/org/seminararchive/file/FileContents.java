package org.seminararchive.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;

/** Access to complete files, for rooms that derive data from their content. */
@ApplicationScoped
public class FileContents {
  /** Media type of the files that are read. */
  public static final String PDF = FileType.PDF;

  /** Address of a picture relative to that of its file. */
  static final String FIRST_PAGE = "pages/1.jpg";

  @Inject FileFolder folder;
  @Inject FileStorage storage;
  @Inject StoredFileRepository repository;

  /**
   * Path of a local file with the content. The file may be missing.
   *
   * @param temporary folder for a downloaded copy
   */
  public Path local(String sha256, Path temporary) throws IOException {
    return storage.local(sha256, temporary);
  }

  /** A folder for temporary files. */
  public Path workingFolder() {
    return folder.working();
  }

  /** Stores the picture of the first page beside its file. */
  public void keepPicture(String sha256, Path jpeg) throws IOException {
    storage.keepPicture(sha256, jpeg);
  }

  /** The picture of the first page as JPEG; a material whose file has one says so. */
  public byte[] picture(String sha256) throws IOException {
    return storage.picture(sha256);
  }

  /**
   * Stores properties read from a file, in the current transaction.
   *
   * @param pages number of pages; {@code null} if unknown
   * @param hasPicture true if the picture of the first page was stored
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void describe(String sha256, Integer pages, boolean hasPicture) {
    StoredFile file = repository.findById(sha256);
    file.pages = pages;
    file.picture = hasPicture ? FIRST_PAGE : null;
    repository.flush();
  }
}
