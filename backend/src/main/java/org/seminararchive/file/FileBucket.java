package org.seminararchive.file;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.seminararchive.condition.Troubles;
import org.seminararchive.http.ByteRange;
import org.seminararchive.text.LinearPattern;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket of an S3-compatible store. The keys are the relative paths of {@link
 * FileFolder}, so that a folder can be moved by copying it. An upload is first stored under {@code
 * incoming} and then copied within the store, because the transaction blocks all other writes.
 */
final class FileBucket implements FileStorage {
  private static final String INCOMING = "incoming/";
  private static final LinearPattern COMPLETE = LinearPattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

  private final S3Client client;
  private final String bucket;
  private final StoreCalls calls;

  /**
   * @param settings with a bucket, a key and a secret
   */
  FileBucket(FileSettings.S3 settings, Troubles troubles) {
    calls = new StoreCalls(troubles);
    bucket = settings.bucket().orElseThrow();
    client = BucketClient.of(settings);
  }

  @Override
  public void stage(IncomingFile file) {
    put(staged(file), file.path());
  }

  private void put(String key, Path file) {
    String md5 = BucketClient.checksum(file);
    ask(
        () ->
            client.putObject(
                put -> put.bucket(bucket).key(key).contentMD5(md5), RequestBody.fromFile(file)));
  }

  @Override
  public void keep(IncomingFile file) {
    if (!has(file.sha256(), file.size())) {
      ask(
          () ->
              client.copyObject(
                  copy ->
                      copy.sourceBucket(bucket)
                          .sourceKey(staged(file))
                          .destinationBucket(bucket)
                          .destinationKey(location(file.sha256()))));
    }
  }

  @Override
  public void unstage(IncomingFile file) {
    try {
      deleteStaged(staged(file));
    } catch (SdkException e) {
      // Logged. The {@code files} command removes the object.
    }
  }

  private static String staged(IncomingFile file) {
    return INCOMING + file.path().getFileName();
  }

  @Override
  public String location(String sha256) {
    return sha256.substring(0, 2) + "/" + sha256;
  }

  @Override
  public boolean has(String sha256, long size) {
    return size(location(sha256)).equals(OptionalLong.of(size));
  }

  private OptionalLong size(String key) {
    try {
      return OptionalLong.of(
          ask(() -> client.headObject(head -> head.bucket(bucket).key(key))).contentLength());
    } catch (NoSuchKeyException e) {
      return OptionalLong.empty();
    }
  }

  @Override
  public Future<Void> send(RoutingContext context, ServedFile file, ByteRange part) {
    return context
        .vertx()
        .executeBlocking(() -> open(file, part), false)
        .compose(
            content ->
                new SentContent(
                        context, VerifiedContent.of(content, file, part), content::abort, part)
                    .send());
  }

  private ResponseInputStream<GetObjectResponse> open(ServedFile file, ByteRange part) {
    String range = "bytes=%d-%d".formatted(part.first(), part.last());
    return ask(() -> client.getObject(get -> get.bucket(bucket).key(file.location()).range(range)));
  }

  @Override
  public Path local(String sha256, Path folder) throws IOException {
    Path copy = folder.resolve(sha256);
    try (var content =
        ask(() -> client.getObject(get -> get.bucket(bucket).key(location(sha256))))) {
      long size = content.response().contentLength();
      Files.copy(new VerifiedContent(content, sha256, size), copy);
      return copy;
    } catch (SdkException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void keepPicture(String sha256, Path jpeg) {
    put(location(sha256) + PICTURE, jpeg);
  }

  @Override
  public byte[] picture(String sha256) {
    String key = location(sha256) + PICTURE;
    return ask(() -> client.getObjectAsBytes(get -> get.bucket(bucket).key(key))).asByteArray();
  }

  @Override
  public OptionalLong pictureSize(String sha256) {
    return size(location(sha256) + PICTURE);
  }

  @Override
  public void delete(String sha256) {
    deleteStaged(location(sha256) + PICTURE);
    deleteStaged(location(sha256));
  }

  @Override
  public void deleteStaged(String location) {
    ask(() -> client.deleteObject(delete -> delete.bucket(bucket).key(location)));
  }

  @Override
  public List<String> hashes() {
    return objects("").stream()
        .map(S3Object::key)
        .filter(COMPLETE::matches)
        .map(key -> key.substring(key.indexOf('/') + 1))
        .toList();
  }

  @Override
  public List<String> staged(Instant before) {
    return objects(INCOMING).stream()
        .filter(object -> object.lastModified().isBefore(before))
        .map(S3Object::key)
        .toList();
  }

  private List<S3Object> objects(String prefix) {
    return ask(
        () ->
            client
                .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                .contents()
                .stream()
                .toList());
  }

  private <T> T ask(Supplier<T> request) {
    return calls.ask(request);
  }
}
