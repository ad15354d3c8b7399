package org.seminararchive.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.AttributeMappingsList;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.hibernate.type.descriptor.java.MutabilityPlan;
import org.junit.jupiter.api.Test;
import org.seminararchive.testing.Database;

@QuarkusTest
@WithTestResource(Database.class)
class JsonColumnsStories {
  @Inject SessionFactory factory;

  /**
   * Values of JSON columns are not copied, which would require two JSON conversions for each value
   * of each row.
   */
  @Test
  void noValueOfAJsonColumnIsCopiedForTheDirtyCheck() {
    List<String> copied = new ArrayList<>();
    List<AttributeMapping> columns = jsonColumns();
    for (AttributeMapping column : columns) {
      @SuppressWarnings("unchecked")
      var plan = (MutabilityPlan<Object>) column.getExposedMutabilityPlan();
      Object value = LocalizedText.of("ja", "物理");
      if (plan.isMutable() || plan.deepCopy(value) != value) {
        copied.add(column.getNavigableRole().getFullPath());
      }
    }
    assertThat(columns).hasSizeGreaterThan(15);
    assertThat(copied).isEmpty();
  }

  private List<AttributeMapping> jsonColumns() {
    var found = new ArrayList<AttributeMapping>();
    factory
        .unwrap(SessionFactoryImplementor.class)
        .getMappingMetamodel()
        .forEachEntityDescriptor(entity -> collect(entity.getAttributeMappings(), found));
    return found;
  }

  private static void collect(AttributeMappingsList all, List<AttributeMapping> found) {
    for (int i = 0; i < all.size(); i++) {
      AttributeMapping attribute = all.get(i);
      if (isJson(attribute)) {
        found.add(attribute);
      } else if (attribute instanceof PluralAttributeMapping plural
          && plural.getElementDescriptor() instanceof EmbeddableValuedModelPart element) {
        collect(element.getEmbeddableTypeDescriptor().getAttributeMappings(), found);
      }
    }
  }

  private static boolean isJson(AttributeMapping attribute) {
    var basic = attribute.asBasicValuedModelPart();
    return basic != null
        && basic.getJdbcMapping().getValueConverter() != null
        && JsonColumn.class.isAssignableFrom(converter(basic.getJdbcMapping().getValueConverter()));
  }

  private static Class<?> converter(Object converter) {
    return converter instanceof JpaAttributeConverter<?, ?> jpa
        ? jpa.getConverterJavaType().getJavaTypeClass()
        : Object.class;
  }
}
