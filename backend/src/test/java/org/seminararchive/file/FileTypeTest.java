package org.seminararchive.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypeTest {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private static String of(byte[] content) {
    byte[] head = Arrays.copyOf(content, Math.min(content.length, FileType.HEAD));
    byte[] tail =
        Arrays.copyOfRange(content, Math.max(0, content.length - FileType.TAIL), content.length);
    return FileType.of(head, tail).orElse(null);
  }

  private static String of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes are written as Latin-1 characters. */
  private static String ofBytes(String content) {
    return of(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] archive(String first, String content, String... others) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      byte[] text = content.getBytes(StandardCharsets.US_ASCII);
      var entry = new ZipEntry(first);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(text.length);
      var sum = new CRC32();
      sum.update(text);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(text);
      for (String name : others) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.US_ASCII));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void documentsAndPicturesAreKnownByTheirFirstBytes() {
    assertThat(ofBytes("%PDF-1.7\n%\u00e2\u00e3")).isEqualTo("application/pdf");
    assertThat(ofBytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")).isEqualTo("image/png");
    assertThat(ofBytes("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF")).isEqualTo("image/jpeg");
    assertThat(ofBytes("GIF89a\1\0\1\0")).isEqualTo("image/gif");
    assertThat(ofBytes("RIFF\1\2\3\4WEBPVP8 ")).isEqualTo("image/webp");
    assertThat(ofBytes("RIFF\1\2\3\4WAVEfmt ")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "ppt/presentation.xml,presentationml.presentation",
    "word/document.xml,wordprocessingml.document",
    "xl/workbook.xml,spreadsheetml.sheet"
  })
  void officeDocumentsAreArchivesWithTheirParts(String part, String type) throws IOException {
    assertThat(of(archive("[Content_Types].xml", "<Types/>", "_rels/.rels", part)))
        .isEqualTo(OFFICE + type);
  }

  @Test
  void openDocumentsNameTheirTypeFirst() throws IOException {
    String type = "application/vnd.oasis.opendocument.presentation";
    assertThat(of(archive("mimetype", type, "content.xml"))).isEqualTo(type);
    assertThat(of(archive("mimetype", "text/html", "content.xml"))).isEqualTo("application/zip");
  }

  @Test
  void otherArchivesAreArchives() throws IOException {
    assertThat(of(archive("data/a.csv", "1,2"))).isEqualTo("application/zip");
    assertThat(of(archive("notes.txt", "see ppt/presentation.xml"))).isEqualTo("application/zip");
  }

  @Test
  void notebooksAreJsonWithTheirFormat() {
    String cells = "{\"cells\":[\"" + "x".repeat(100_000) + "\"],\n";
    assertThat(of(cells + "\"nbformat\": 4, \"nbformat_minor\": 5}\n"))
        .isEqualTo("application/x-ipynb+json");
    assertThat(of("{\"a\":1}")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @CsvSource({"<!DOCTYPE html><script>alert(1)</script>", "<svg onload='alert(1)'/>", "講演ノート"})
  void markupIsPlainText(String content) {
    assertThat(of(content)).isEqualTo(FileType.TEXT);
    assertThat(FileType.isDisplayed(FileType.TEXT)).isFalse();
  }

  @Test
  void aCharacterCutAtTheEndOfTheHeadIsText() {
    String letters = "講".repeat(FileType.HEAD);
    assertThat(of(letters)).isEqualTo(FileType.TEXT);
    assertThat(of("a" + letters)).isEqualTo(FileType.TEXT);
  }

  @Test
  void programsAndUnknownBytesHaveNoType() {
    assertThat(ofBytes("MZ\u0090\0\3")).isNull();
    assertThat(of("MZ only letters")).isNull();
    assertThat(ofBytes("\u007fELF\2\1\1")).isNull();
    assertThat(ofBytes("\u00cf\u00fa\u00ed\u00fe\7\0\0\1")).isNull();
    assertThat(of("#!/bin/sh\nrm -rf /\n")).isNull();
    assertThat(ofBytes("\u0093\u00fa\u0096\u007b")).isNull();
    assertThat(ofBytes("")).isNull();
  }
}
