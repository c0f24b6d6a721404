/** What a page of stories and charts needs: it defines the elements, and nothing else. */
import '../src/index.ts';
