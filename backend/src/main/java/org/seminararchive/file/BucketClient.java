package org.seminararchive.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.utils.Md5Utils;

/** Connects to the configured S3-compatible store. */
final class BucketClient {
  private static final Duration CONNECTION = Duration.ofSeconds(3);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private BucketClient() {}

  /**
   * @param settings with a key and a secret
   */
  static S3Client of(FileSettings.S3 settings) {
    var account =
        AwsBasicCredentials.create(settings.key().orElseThrow(), settings.secret().orElseThrow());
    var builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(StaticCredentialsProvider.create(account))
            .forcePathStyle(true)
            // Some compatible stores do not support the checksums and chunked encoding of AWS.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECTION)
                    .socketTimeout(SILENCE));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /**
   * Value of {@code Content-MD5}, which every store verifies, unlike the newer checksums of AWS.
   */
  static String checksum(Path file) {
    try {
      return Md5Utils.md5AsBase64(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
