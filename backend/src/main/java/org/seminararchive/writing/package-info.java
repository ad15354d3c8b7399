/**
 * The common write path: serialized, one transaction, idempotent, dry runs, history and revert.
 * Ground layer: knows no feature.
 */
package org.seminararchive.writing;
