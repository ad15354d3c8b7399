package org.seminararchive.http.contract;

import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Derives a short summary of each operation from its id; the declared summary becomes part of the
 * description.
 */
final class OperationWords {
  private OperationWords() {}

  static void apply(Operation operation) {
    String said = operation.getSummary();
    if (operation.getDescription() == null) {
      operation.setDescription(said);
    } else if (said != null) {
      operation.setDescription(said + " " + operation.getDescription());
    }
    operation.setSummary(sentence(operation.getOperationId()));
  }

  private static String sentence(String operationId) {
    var words = new StringBuilder();
    for (char letter : operationId.toCharArray()) {
      if (Character.isUpperCase(letter)) {
        words.append(' ');
      }
      words.append(words.isEmpty() ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
    }
    return words.toString();
  }
}
