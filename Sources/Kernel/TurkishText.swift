/// Turkish letters: how they are searched, ordered and written large and small.
///
/// Neither the database nor the standard library does any of this rightly for Turkish
/// (İ and ı above all), so every search column and every order column is made here.
public enum TurkishText {}
