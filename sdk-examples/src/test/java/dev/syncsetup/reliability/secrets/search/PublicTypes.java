package dev.syncsetup.reliability.secrets.search;

import dev.syncsetup.core.Secret;
import dev.syncsetup.dynamics.DynamicsClient;
import dev.syncsetup.marketo.MarketoClient;
import dev.syncsetup.setup.SyncSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All public types of the SDK; those that no journey has met are built from planted secrets. */
public final class PublicTypes {
  private final Samples samples;
  private final ObjectWalk walk;

  public PublicTypes(Planted planted, ObjectWalk walk) {
    this.samples = new Samples(planted);
    this.walk = walk;
  }

  /** Names of the types that print more than their name, and of which no object has done so. */
  public Set<String> silent() {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> one :
        List.of(Secret.class, DynamicsClient.class, MarketoClient.class, SyncSetup.class)) {
      types.addAll(publicTypes(one));
    }
    for (Class<?> type : types) {
      samples.of(type, type).ifPresent(walk::from);
    }
    Set<String> met = walk.types();
    Set<String> silent = new TreeSet<>();
    types.stream()
        .filter(PublicTypes::prints)
        .map(Class::getName)
        .filter(name -> !met.contains(name))
        .forEach(silent::add);
    return silent;
  }

  /** Whether there can be an object that prints more than the name of its class. */
  private static boolean prints(Class<?> type) {
    if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
      return false;
    }
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> publicTypes(Class<?> one) {
    try {
      Path home = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return publicTypesBelow(home);
      }
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
        return publicTypesBelow(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Class<?>> publicTypesBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Class<?>> types = new ArrayList<>();
      files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.startsWith("dev") && name.endsWith(".class"))
          .filter(name -> !name.contains("package-info"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .map(PublicTypes::type)
          .filter(PublicTypes::isPublic)
          .forEach(types::add);
      return types;
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers())
        && !type.isSynthetic()
        && (outer == null || isPublic(outer));
  }
}
