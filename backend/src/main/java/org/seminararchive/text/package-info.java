/** Multilingual text, normalization and safe pattern matching. Ground layer: knows no feature. */
package org.seminararchive.text;
