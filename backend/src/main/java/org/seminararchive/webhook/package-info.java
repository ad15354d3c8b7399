/**
 * The door outward: tells other sites every change by itself, signed as Standard Webhooks describes
 * (standardwebhooks.com), in order, at least once.
 */
package org.seminararchive.webhook;
