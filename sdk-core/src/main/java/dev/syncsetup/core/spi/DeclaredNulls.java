package dev.syncsetup.core.spi;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes records at their word: JSON in which a component that is not {@link Nullable} is missing or
 * null, or an item of a list that may not be null is, does not fit the record.
 */
final class DeclaredNulls extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    RecordComponent component = component(member);
    return (component != null && mustBeThere(component, member)) ? true : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated member) {
    RecordComponent component = component(member);
    if (component == null) {
      return JsonSetter.Value.empty();
    }
    return JsonSetter.Value.construct(
        mustBeThere(component, member) ? Nulls.FAIL : Nulls.DEFAULT,
        itemsMustBeThere(component) ? Nulls.FAIL : Nulls.DEFAULT);
  }

  private static @Nullable RecordComponent component(Annotated member) {
    if (!(member instanceof AnnotatedParameter parameter)) {
      return null;
    }
    RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
    return components != null && components.length == parameter.getOwner().getParameterCount()
        ? components[parameter.getIndex()]
        : null;
  }

  private static boolean mustBeThere(RecordComponent component, Annotated member) {
    return !component.getType().isPrimitive()
        && !member.hasAnnotation(JsonSetter.class)
        && mustBeThere(component.getAnnotatedType());
  }

  /** What Jackson is told of a list holds for the values of its maps too: they are left alone. */
  private static boolean itemsMustBeThere(RecordComponent component) {
    return component.getType().equals(List.class)
        && component.getAnnotatedType() instanceof AnnotatedParameterizedType list
        && list.getAnnotatedActualTypeArguments()[0].getType() instanceof Class
        && mustBeThere(list.getAnnotatedActualTypeArguments()[0]);
  }

  /** JSON has a null of its own that is a value. */
  private static boolean mustBeThere(AnnotatedType annotated) {
    Type type = annotated.getType();
    return !annotated.isAnnotationPresent(Nullable.class)
        && !type.equals(JsonNode.class)
        && !type.equals(Object.class);
  }
}
