/**
 * Authentication and authorization: tokens, the request filter for writes, and rate limits. Ground
 * layer: knows no feature; series are only slugs here.
 */
package org.seminararchive.access;
