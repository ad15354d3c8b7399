/**
 * Webhooks: sends every change to other sites, signed according to Standard Webhooks
 * (standardwebhooks.com), in order and at least once.
 */
package org.seminararchive.webhook;
