/**
 * Runs the server for its operator: start, stop, health, log, metrics and addresses. Stands above
 * all other rooms; none of them knows it.
 */
package org.seminararchive.operation;
