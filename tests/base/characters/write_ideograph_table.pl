# Writes generator/base/characters/ideograph_table.h from the Unicode data of this Perl:
#   perl tests/base/characters/write_ideograph_table.pl > generator/base/characters/ideograph_table.h
use strict;
use warnings;
use open qw(:std :utf8);
use Unicode::Normalize qw(NFKC);
use Unicode::UCD qw(charprop);

# The ideograph that a character stands for; the character itself where there is none, written as an escape.
sub unified {
  my $character = chr shift;
  my $unified = NFKC($character);
  $unified = charprop(ord $character, 'Equivalent_Unified_Ideograph') || $character if $unified eq $character;
  return $unified eq $character ? sprintf('\u%04X', ord $character) : $unified;
}

my ($first, @lines) = (1);
print '// Written by tests/base/characters/write_ideograph_table.pl from Unicode ' . Unicode::UCD::UnicodeVersion() . ".\n";
print "#pragma once\n\n#include <string_view>\n\nnamespace hakusho {\n";
for my $block (['radicals_supplement', 0x2E80, 0x2EF3], ['kangxi_radicals', 0x2F00, 0x2FD5], ['compatibility_ideographs', 0xF900, 0xFAD9]) {
  my ($name, $begin, $end) = @$block;
  print "\n// One for each code point from U+", sprintf('%04X', $begin), " on.\nconstexpr std::u32string_view $name =";
  for (my $line = $begin; $line <= $end; $line += 48) {
    my $last = $line + 47 < $end ? $line + 47 : $end;
    print "\n    U\"", join('', map { unified($_) } $line .. $last), '"';
  }
  print ";\n";
}
print "\n}  // namespace hakusho\n";
