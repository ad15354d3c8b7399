/**
 * Who may change what: tokens, the door that every write passes, and its limits. Ground floor:
 * knows no feature; series are only slugs here.
 */
package org.seminararchive.access;
