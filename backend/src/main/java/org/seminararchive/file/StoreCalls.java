package org.seminararchive.file;

import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.seminararchive.condition.Trouble;
import org.seminararchive.condition.Troubles;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Calls of a store. A failure begins a trouble, the next success ends it. */
final class StoreCalls {
  private final Troubles troubles;

  StoreCalls(Troubles troubles) {
    this.troubles = troubles;
  }

  /**
   * @throws SdkException if the store does not answer or refuses
   */
  <T> T ask(Supplier<T> request) {
    try {
      T answer = request.get();
      troubles.end(Trouble.FILES_AWAY);
      return answer;
    } catch (NoSuchKeyException e) {
      throw e;
    } catch (SdkException e) {
      throw away(e);
    } catch (UncheckedIOException e) {
      // The connection was closed while a file was sent.
      throw away(SdkClientException.create(String.valueOf(e.getMessage()), e));
    }
  }

  private SdkException away(SdkException e) {
    troubles.note(Trouble.FILES_AWAY, e.toString());
    return e;
  }
}
