/**
 * Filters, keyset pagination and pages, common to all lists: converts query parameters into HQL
 * conditions. Ground layer: knows no feature.
 */
package org.seminararchive.query;
