/**
 * How every write happens, whatever it changes: one at a time, in one transaction, answered once,
 * tried without effect on wish, and undone through its history. Ground floor: knows no feature.
 */
package org.seminararchive.writing;
