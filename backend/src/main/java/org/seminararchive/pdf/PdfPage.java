package org.seminararchive.pdf;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;

/** JPA entity of the text of a page; pages without text have none. */
@Entity
@IdClass(PdfPage.Key.class)
public class PdfPage {
  /** Identifies a page. */
  public record Key(String sha256, int page) implements Serializable {}

  /** Of the file. */
  @Id public String sha256;

  /** Number of the page in the file, from 1. */
  @Id public int page;

  public String text;

  PdfPage() {}

  public Key key() {
    return new Key(sha256, page);
  }

  PdfPage(String sha256, int page, String text) {
    this.sha256 = sha256;
    this.page = page;
    this.text = text;
  }
}
