#include <cstdio>

int main() {
  std::puts("hakusho " HAKUSHO_VERSION);
  return 0;
}
