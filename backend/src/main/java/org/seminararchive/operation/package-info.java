/**
 * Operation of the server: start, stop, health, log, metrics and addresses. Top layer: no other
 * room depends on it.
 */
package org.seminararchive.operation;
