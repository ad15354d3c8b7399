package org.seminararchive.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "gzip; GZIP",
        "deflate, GZIP; GZIP",
        "x-gzip; GZIP",
        "*; BR",
        "gzip, deflate, br, zstd; BR",
        "gzip, zstd; ZSTD",
        "br|q=0.5, gzip; GZIP",
        "br|q=0.9, zstd|q=0.95, gzip|q=0.1; ZSTD",
        "br|q=0, *|q=0.1; ZSTD",
        "br|q=0, zstd|q=0, *|q=0.1; GZIP",
        "gzip|q=0; IDENTITY",
        "gzip|q=0, *|q=0; IDENTITY",
        "deflate; IDENTITY",
        "identity; IDENTITY",
        "*|q=0; IDENTITY",
        "gzip|q=x; GZIP",
        "\"\"; IDENTITY"
      })
  void aClientGetsTheCodingThatItLikesBest(String header, ContentCoding coding) {
    assertThat(AcceptEncoding.preferred(header.replace('|', ';'))).isEqualTo(coding);
  }

  @Test
  void withoutAnAcceptedCodingTheBodyIsPlain() {
    assertThat(AcceptEncoding.preferred(null)).isEqualTo(ContentCoding.IDENTITY);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCompressedCanBeRead(ContentCoding coding) throws IOException {
    byte[] text = "{\"ja\":\"機械学習と物理\"}".repeat(500).getBytes(StandardCharsets.UTF_8);
    byte[] coded = coding.encode(text);
    assertThat(decoder(coding, coded).readAllBytes()).isEqualTo(text);
    assertThat(coded.length <= text.length / 10).isEqualTo(coding != ContentCoding.IDENTITY);
    var streamed = new ByteArrayOutputStream();
    coding.write(streamed, out -> out.write(text));
    assertThat(decoder(coding, streamed.toByteArray()).readAllBytes()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void afterAFailureNothingMoreIsSent(ContentCoding coding) {
    var sent = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                coding.write(
                    sent,
                    out -> {
                      out.flush();
                      sent.reset();
                      throw new IOException("the source has ended");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(sent.size()).isZero();
  }

  private static InputStream decoder(ContentCoding coding, byte[] bytes) throws IOException {
    var in = new ByteArrayInputStream(bytes);
    return switch (coding) {
      case BR -> new BrotliInputStream(in);
      case ZSTD -> new ZstdInputStream(in);
      case GZIP -> new GZIPInputStream(in);
      case IDENTITY -> in;
    };
  }
}
